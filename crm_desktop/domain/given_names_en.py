"""Common English and other western given names, and Russian ones in Latin letters.

In the list of groups each line is one name: the full form first, then the short ones.
"""

GROUPS = """
Abigail Abby Gail
Abraham Abe
Albert Al Bert Bertie
Alexander Alex Al Alec Sandy Xander Aleksandr Alexandr Aleksander
Alexandra Alex Sandra Lexi Aleksandra
Alfred Alf Fred Alfie
Alice Ali
Alison Allison Ali
Amanda Mandy
Andrew Andy Drew Andrei Andrey Andrea Andre
Angela Angie
Anne Ann Anna Annie Anya Hannah
Anthony Tony Ant Antony Antonio
Arthur Art
Barbara Barb Babs
Benjamin Ben Benny Benji
Bernard Bernie
Beatrice Bea Trixie
Bradley Brad
Brian Bryan
Bridget Biddy
Calvin Cal
Cameron Cam
Caroline Carol Carrie Carolyn
Catherine Cathy Kate Katie Cat Katherine Kathryn Kathleen Kathy Kay Cate Ekaterina Katya
Cecilia Cece Celia
Charles Charlie Chuck Chas Carl
Charlotte Charlie Lottie
Christian Chris
Christina Chris Tina Chrissy Kristina Christine
Christopher Chris Kit Topher Kristopher
Clifford Cliff
Constance Connie
Cynthia Cindy
Daniel Dan Danny Daniil
Danielle Dani
David Dave Davey
Deborah Deb Debbie Debra
Dennis Den Denny Denis
Diana Di Diane Dianne
Dominic Dom
Donald Don Donny
Dorothy Dot Dottie Dolly
Douglas Doug
Edmund Ed Eddie Ned
Edward Ed Eddie Ted Ned Eduard
Eleanor Ellie Nell Nora
Elizabeth Liz Beth Betty Lizzie Eliza Liza Bess Libby Elisabeth Betsy Elizaveta
Emily Em Emmy Emilia
Emma Em
Eric Erik Rick
Eugene Gene Evgeny Evgeniy
Evelyn Evie
Florence Flo Flossie
Frances Fran Frankie
Francis Frank Frankie
Franklin Frank
Frederick Fred Freddie Freddy Frederic
Gabriel Gabe
Gabrielle Gabby
Geoffrey Geoff Jeff Jeffrey
George Georgie Georgy Georgiy
Gerald Gerry Jerry
Gilbert Gil
Grace Gracie
Gregory Greg Gregg
Harold Harry Hal
Harriet Hattie
Helen Nell Helena Elena Ellen
Henry Harry Hank Hal
Herbert Herb Bert
Howard Howie
Hugh Hughie
Isaac Ike
Isabel Bella Izzy Isabella Isabelle
Jacob Jake Jack
Jacqueline Jackie
James Jim Jimmy Jamie
Jane Jean Janie Janet
Jason Jay
Jennifer Jen Jenny Jennie
Jeremy Jerry Jem
Jessica Jess Jessie
John Johnny Jack Jon
Jonathan Jon Johnny Jonny Nathan
Joseph Joe Joey Jo Josef Jose
Josephine Jo Josie
Joshua Josh
Judith Judy
Julia Julie Jules Yulia Julian
Kenneth Ken Kenny
Kimberly Kim
Lawrence Larry Laurence Lars
Laura Laurie
Leonard Len Leo Lenny
Leslie Les
Lewis Lou Louis
Lillian Lily Lil
Louise Lou Louisa
Lucy Lucille Lucia
Madeline Maddy Madeleine
Margaret Maggie Meg Peggy Marge Margie Rita Greta Daisy
Maria Mary Marie Mia Mariya Masha Molly Polly
Mark Marc Marcus Marco
Martha Marty
Martin Marty
Matilda Tilly
Matthew Matt Matty
Maximilian Max Maxwell Maxim
Melanie Mel
Melissa Mel Missy
Michael Mike Mick Mickey Mikhail Mikael Miguel
Michelle Shelly
Mitchell Mitch
Natalie Nat Natalia Natalya Natasha
Nathaniel Nathan Nate Nat
Nicholas Nick Nicky Nicolas Nikolai Nikolay Nicolai
Nicole Nicky Nikki
Oliver Ollie
Olivia Liv Livvy
Pamela Pam
Patricia Pat Patty Trish Tricia
Patrick Pat Paddy
Paul Pavel Paulo
Penelope Penny
Peter Pete Petr Pyotr Pedro
Philip Phil Phillip
Priscilla Cilla
Rachel Rach Rachael
Raymond Ray
Rebecca Becky Becca
Reginald Reg Reggie
Richard Rich Dick Rick Ricky Richie
Robert Bob Rob Bobby Robbie Bert Roberto
Roderick Rod Rick
Roger Rodge
Ronald Ron Ronnie
Rosemary Rose Rosie
Russell Russ
Samantha Sam Sammy
Samuel Sam Sammy
Sarah Sally Sara
Sebastian Seb
Sharon Shaz
Simon Si
Sophia Sophie Sofia Sofya
Stephanie Steph Stefanie
Stephen Steve Steven Stevie Stefan Stepan Stephan
Stuart Stewart Stu
Susan Sue Susie Suzy Susanna Suzanne
Sylvester Sly
Teresa Terry Theresa Tess
Terence Terry Terrence
Theodore Ted Teddy Theo Fyodor Fedor
Thomas Tom Tommy
Timothy Tim Timmy
Tobias Toby
Valerie Val
Veronica Ronnie
Victor Vic Viktor
Victoria Vicky Vicki Tori Viktoria Viktoriya
Vincent Vince Vinny
Virginia Ginny
Vivian Viv Vivien
Walter Walt Wally
Wilfred Wilf
William Bill Will Billy Willy Liam Wilhelm
Winifred Winnie
Zachary Zach Zack
Sergey Sergei Sergio Serge
Dmitry Dmitri Dmitriy Dima
Vladimir Volodymyr Vova
Ivan Vanya
Alexey Aleksey Alexei Aleksei
Tatiana Tatyana Tanya
Olga Olya
Svetlana Sveta
Irina Ira Iryna
Ludmila Lyudmila
Yuri Yury Yuriy
Igor Ihor
Oleg Oleh
Anastasia Anastasiya Nastya
Ksenia Kseniya Xenia
Ilya Ilia
Galina Halyna
Daria Dasha Darya
"""

OTHER = """
Aaron Ada Adam Adrian Agnes Ahmed Aidan Aisha Akira Alan Alana Alba Alberto Alejandro Alessandro Ali Alina
Allan Allen Alma Alvaro Alvin Amber Amelia Amit Amy Ana Anders Angel Angelica Angelina Anil Anita Annabel
Annette April Archie Ariana Arjun Ashley Astrid Aubrey Audrey Austin Ava Bailey Barry Beau Bella Ben Bianca
Bill Bjorn Blake Bonnie Boris Brandon Brenda Brendan Brett Britney Brooke Bruce Bruno Bryce Caitlin Callum
Carla Carlos Carmen Casey Chad Chelsea Chen Cheryl Chloe Claire Clara Clare Clark Claude Claudia Clive Cody
Cole Colin Connor Conrad Corey Courtney Craig Curtis Daisy Dale Damian Damon Darren Dawn Dean Deepak Denise
Derek Desmond Diego Dina Dirk Don Donna Doris Duncan Dylan Earl Edgar Edith Edwin Eileen Elaine Eli Elias
Elijah Ella Elliot Elsa Elsie Emmanuel Enrique Erica Erin Ernest Esther Ethan Eva Eve Ewan Faith Fatima Faye
Felicia Felicity Felix Fernando Fiona Flora Floyd Freda Freya Gareth Gary Gavin Gemma Georgia Georgina
Geraldine Gillian Gina Giovanni Giulia Giuseppe Gladys Glen Glenn Gloria Gordon Graham Grant Guido Gunther
Gustav Guy Gwen Hans Harley Harvey Hassan Hazel Heather Heidi Heinrich Helga Henrik Hilary Hiroshi Holly
Hope Hugo Hussein Ian Ibrahim Ida Imogen India Ines Ingrid Irene Iris Isla Ivy Jade Jaime Jan Jana Jared
Jasmine Javier Jay Jayden Jean Jeanette Jeanne Jesse Jesus Jill Jin Jo Joan Joanna Joanne Jodie Joel Johan
Johanna Johannes Jordan Jorge Jorgen Joy Joyce Juan Juanita Juliet Jurgen Justin Kai Karen Karin Karl Kayla
Keith Kelly Kelvin Kenji Kerry Kevin Kieran Kirk Kirsten Klara Klaus Kofi Kristen Kurt Kwame Kyle Kylie Lana
Lance Landon Lara Lauren Leah Lee Leon Leroy Li Liam Lilian Linda Lindsay Lisa Lloyd Logan Lola Lorenzo
Loretta Lorna Lorraine Luca Lucas Luigi Luis Luke Lydia Lynn Mabel Malcolm Manuel Marcel Marcia Margot
Marian Mariana Marianne Marilyn Marina Mario Marion Marissa Marjorie Marlene Marshall Marta Marvin Mason
Mateo Maureen Maurice Megan Mercedes Mia Mila Mildred Miles Millie Milton Min Ming Miranda Miriam Mohamed
Mohammed Moira Monica Morgan Morris Moses Muhammad Muriel Murray Myra Myrtle Nadia Naomi Neha Neil Nelson
Nigel Niklas Nina Noah Noel Norma Norman Olaf Ole Omar Oscar Otto Owen Pablo Paige Paola Paula Pauline Pearl
Perry Petra Phoebe Phyllis Pierre Pooja Priya Quentin Quinn Rafael Rahul Raj Ralph Ramon Randall Randy Raul
Ravi Regina Renee Rhonda Ricardo Riley Robin Rodney Roland Rolf Roman Rory Rosa Rosalie Rosalind Ross Roy
Ruby Rudolf Rupert Ruth Ryan Sabrina Sakura Sanjay Santiago Scarlett Scott Sean Selena Serena Seth Shane
Shannon Shaun Shawn Sheila Shirley Sidney Sienna Skye Sonia Sonya Spencer Stacey Stacy Stanley Stella Summer
Sunil Susana Sven Sydney Sylvia Tamara Tanner Tara Taylor Tessa Todd Tracey Tracy Travis Trevor Tristan Troy
Tyler Ulrich Ursula Vanessa Vera Vernon Viola Violet Wade Warren Wayne Wei Wendy Wesley Wolfgang Yasmin
Yolanda Yuki Yusuf Yvonne Zara Zoe
"""
